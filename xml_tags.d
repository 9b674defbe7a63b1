../../build/sanitized/source/docx/xml_tags.o: \
 ../../src/core/source/docx/xml_tags.c \
 ../../src/core/source/docx/xml_tags.h
../../src/core/source/docx/xml_tags.h:
