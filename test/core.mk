# core.mk - the core as a library for tests; included by the Makefiles of unit/, generate/, fuzz/, tools/ and steps/ after TOP
# and OUT are set.  It is built under AddressSanitizer and UBSan, unless CHECKS says otherwise; CORE is where, and INSTRUMENT
# what else the core is compiled with.  Options of PostgreSQL such as -fwrapv, which hide overflows, are not among the flags.
CHECKS ?= -fsanitize=address,undefined -fno-sanitize-recover=all
CORE   ?= $(TOP)/build/sanitized
CFLAGS  = -std=c11 -Wall -Wextra -Wshadow -Werror -g -O1 -fno-omit-frame-pointer $(CHECKS)
CPPFLAGS = -I$(TOP)/src/core -I$(TOP)/test/unit $(shell pkg-config --cflags libxml-2.0 libzip)
LIBS    = $(shell pkg-config --libs libxml-2.0 libzip)
CORE_OBJECTS = $(patsubst $(TOP)/src/core/%.c,$(CORE)/%.o,$(sort $(wildcard $(TOP)/src/core/*/*.c $(TOP)/src/core/*/*/*.c)))

$(CORE)/%.o: $(TOP)/src/core/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(INSTRUMENT) $(CPPFLAGS) -MMD -MP -c -o $@ $<

$(CORE)/libcore.a: $(CORE_OBJECTS)
	@rm -f $@
	$(AR) rcs $@ $^

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -c -o $@ $<

# what test/run.sh runs, by the names that the programs have in the top folder
programs:
	@printf '%s\n' $(patsubst $(TOP)/%,%,$(TESTS))

clean:
	rm -rf $(OUT) $(CORE)

.PHONY: all check programs clean
.SECONDARY:
-include $(wildcard $(OUT)/*.d $(CORE)/*/*.d $(CORE)/*/*/*.d)
