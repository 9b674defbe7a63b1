/* headings.c - see headings.h */
#include "render/headings.h"

#include "form/label_path.h"

void
gai_emit_section_heading(gai_sink *sink, int part)
{
	static const char *const numerals[GAI_PARTS] = {"一、", "二、", "三、", "四、", "五、", "六、"};

	gai_emit(sink, numerals[part]);
	gai_emit(sink, gai_section_parts[part].title);
}

static void
emit_edition(gai_sink *sink, int edition)
{
	gai_emit(sink, "（");
	gai_emit_count(sink, edition);
	gai_emit(sink, "年格式）");
}

void
gai_emit_table_heading(gai_sink *sink, gai_table_id id, int edition)
{
	gai_emit(sink, gai_table_names[id]);
	emit_edition(sink, edition);
}

void
gai_emit_block_heading(gai_sink *sink, const gai_block *block)
{
	gai_emit_label(sink, gai_label_level(block->table->rows[block->first].item, 0));
	if (block->foreign)
		emit_edition(sink, block->edition);
}
