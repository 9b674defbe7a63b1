../../build/unit/t_text_reader.o: t_text_reader.c \
 ../../src/core/source/document.h ../../src/core/base/arena.h \
 ../../src/core/base/text.h tap.h
../../src/core/source/document.h:
../../src/core/base/arena.h:
../../src/core/base/text.h:
tap.h:
