../../build/unit/t_docx.o: t_docx.c ../generate/random.h fixture.h \
 ../../src/core/base/arena.h ../../src/core/form/report.h \
 ../../src/core/base/dates.h ../../src/core/base/text.h \
 ../../src/core/base/number.h ../../src/core/base/decimal.h \
 ../../src/core/form/form.h ../../src/core/form/slots.h \
 ../../src/core/read/file.h ../../src/core/source/decode.h \
 ../../src/core/source/charset.h ../../src/core/read/parse.h \
 ../../src/core/source/document.h ../../src/core/source/docx/docx.h \
 ../../src/core/source/docx/xml_tags.h tap.h
../generate/random.h:
fixture.h:
../../src/core/base/arena.h:
../../src/core/form/report.h:
../../src/core/base/dates.h:
../../src/core/base/text.h:
../../src/core/base/number.h:
../../src/core/base/decimal.h:
../../src/core/form/form.h:
../../src/core/form/slots.h:
../../src/core/read/file.h:
../../src/core/source/decode.h:
../../src/core/source/charset.h:
../../src/core/read/parse.h:
../../src/core/source/document.h:
../../src/core/source/docx/docx.h:
../../src/core/source/docx/xml_tags.h:
tap.h:
