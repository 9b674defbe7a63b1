# core.mk - the core under AddressSanitizer and UBSan, as a library; included by the Makefiles of unit/, generate/, tools/ and
# fuzz/ after TOP and OUT are set.  Options of PostgreSQL such as -fwrapv, which hide overflows, are not among the flags.
CFLAGS  = -std=c11 -Wall -Wextra -Wshadow -Werror -g -O1 -fno-omit-frame-pointer \
          -fsanitize=address,undefined -fno-sanitize-recover=all
CPPFLAGS = -I$(TOP)/src/core -I$(TOP)/test/unit $(shell pkg-config --cflags libxml-2.0 libzip)
LIBS    = $(shell pkg-config --libs libxml-2.0 libzip)
CORE    = $(TOP)/build/sanitized
CORE_OBJECTS = $(patsubst $(TOP)/src/core/%.c,$(CORE)/%.o,$(sort $(wildcard $(TOP)/src/core/*/*.c $(TOP)/src/core/*/*/*.c)))

$(CORE)/%.o: $(TOP)/src/core/%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -c -o $@ $<

$(CORE)/libcore.a: $(CORE_OBJECTS)
	@rm -f $@
	$(AR) rcs $@ $^

$(OUT)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) -MMD -MP -c -o $@ $<

clean:
	rm -rf $(OUT) $(CORE)

.PHONY: all check clean
.SECONDARY:
-include $(wildcard $(OUT)/*.d $(CORE)/*/*.d $(CORE)/*/*/*.d)
