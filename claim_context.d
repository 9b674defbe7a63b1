../../build/sanitized/claims/claim_context.o: \
 ../../src/core/claims/claim_context.c \
 ../../src/core/claims/claim_context.h ../../src/core/claims/claim.h \
 ../../src/core/claims/claim_cells.h ../../src/core/base/arena.h \
 ../../src/core/form/report.h ../../src/core/base/dates.h \
 ../../src/core/base/text.h ../../src/core/base/number.h \
 ../../src/core/base/decimal.h ../../src/core/form/form.h \
 ../../src/core/form/slots.h ../../src/core/claims/claim_lexer.h \
 ../../src/core/base/quantity.h ../../src/core/base/glyphs.h \
 ../../src/core/claims/claim_lexicon.h
../../src/core/claims/claim_context.h:
../../src/core/claims/claim.h:
../../src/core/claims/claim_cells.h:
../../src/core/base/arena.h:
../../src/core/form/report.h:
../../src/core/base/dates.h:
../../src/core/base/text.h:
../../src/core/base/number.h:
../../src/core/base/decimal.h:
../../src/core/form/form.h:
../../src/core/form/slots.h:
../../src/core/claims/claim_lexer.h:
../../src/core/base/quantity.h:
../../src/core/base/glyphs.h:
../../src/core/claims/claim_lexicon.h:
