../../build/sanitized/source/html/html_sax.o: \
 ../../src/core/source/html/html_sax.c \
 ../../src/core/source/html/html_sax.h \
 ../../src/core/source/html/html_flow.h ../../src/core/source/document.h \
 ../../src/core/base/arena.h ../../src/core/base/text.h \
 ../../src/core/source/html/html_text_runs.h \
 /usr/include/libxml2/libxml/parser.h \
 /usr/include/libxml2/libxml/xmlversion.h \
 /usr/include/libxml2/libxml/xmlexports.h \
 /usr/include/libxml2/libxml/tree.h \
 /usr/include/libxml2/libxml/xmlstring.h \
 /usr/include/libxml2/libxml/xmlregexp.h \
 /usr/include/libxml2/libxml/dict.h /usr/include/libxml2/libxml/hash.h \
 /usr/include/libxml2/libxml/valid.h \
 /usr/include/libxml2/libxml/xmlerror.h \
 /usr/include/libxml2/libxml/list.h \
 /usr/include/libxml2/libxml/xmlautomata.h \
 /usr/include/libxml2/libxml/entities.h \
 /usr/include/libxml2/libxml/encoding.h \
 /usr/include/libxml2/libxml/xmlIO.h \
 /usr/include/libxml2/libxml/globals.h /usr/include/libxml2/libxml/SAX2.h \
 /usr/include/libxml2/libxml/xlink.h \
 /usr/include/libxml2/libxml/xmlmemory.h \
 /usr/include/libxml2/libxml/threads.h \
 ../../src/core/source/html/html_flow_builder.h \
 ../../src/core/source/html/html_push_parser.h \
 /usr/include/libxml2/libxml/HTMLparser.h \
 ../../src/core/source/html/html_source_map.h \
 ../../src/core/source/html/html_style.h \
 ../../src/core/source/html/html_tokenizer.h \
 ../../src/core/source/html/html_elements.h
../../src/core/source/html/html_sax.h:
../../src/core/source/html/html_flow.h:
../../src/core/source/document.h:
../../src/core/base/arena.h:
../../src/core/base/text.h:
../../src/core/source/html/html_text_runs.h:
/usr/include/libxml2/libxml/parser.h:
/usr/include/libxml2/libxml/xmlversion.h:
/usr/include/libxml2/libxml/xmlexports.h:
/usr/include/libxml2/libxml/tree.h:
/usr/include/libxml2/libxml/xmlstring.h:
/usr/include/libxml2/libxml/xmlregexp.h:
/usr/include/libxml2/libxml/dict.h:
/usr/include/libxml2/libxml/hash.h:
/usr/include/libxml2/libxml/valid.h:
/usr/include/libxml2/libxml/xmlerror.h:
/usr/include/libxml2/libxml/list.h:
/usr/include/libxml2/libxml/xmlautomata.h:
/usr/include/libxml2/libxml/entities.h:
/usr/include/libxml2/libxml/encoding.h:
/usr/include/libxml2/libxml/xmlIO.h:
/usr/include/libxml2/libxml/globals.h:
/usr/include/libxml2/libxml/SAX2.h:
/usr/include/libxml2/libxml/xlink.h:
/usr/include/libxml2/libxml/xmlmemory.h:
/usr/include/libxml2/libxml/threads.h:
../../src/core/source/html/html_flow_builder.h:
../../src/core/source/html/html_push_parser.h:
/usr/include/libxml2/libxml/HTMLparser.h:
../../src/core/source/html/html_source_map.h:
../../src/core/source/html/html_style.h:
../../src/core/source/html/html_tokenizer.h:
../../src/core/source/html/html_elements.h:
