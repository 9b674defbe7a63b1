../../build/sanitized/claims/claim_lexer.o: \
 ../../src/core/claims/claim_lexer.c ../../src/core/claims/claim_lexer.h \
 ../../src/core/base/quantity.h ../../src/core/base/decimal.h \
 ../../src/core/base/glyphs.h ../../src/core/base/arena.h \
 ../../src/core/base/text.h ../../src/core/claims/claim_lexicon.h
../../src/core/claims/claim_lexer.h:
../../src/core/base/quantity.h:
../../src/core/base/decimal.h:
../../src/core/base/glyphs.h:
../../src/core/base/arena.h:
../../src/core/base/text.h:
../../src/core/claims/claim_lexicon.h:
