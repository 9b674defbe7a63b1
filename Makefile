# gaireport - PGXS build.  The version stands in gaireport.control and nowhere else.
#
#   make demo     five real reports in a private PostgreSQL; installs what is missing
#   make test     all tests, in a private PostgreSQL; installs what is missing
#   make, make install, make installcheck    as with every extension; PG_CONFIG=... chooses the PostgreSQL
#
# make help lists the rest.
EXTENSION   = gaireport
EXTVERSION  = $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" gaireport.control)
MODULE_big  = gaireport
PG_CONFIG  ?= pg_config

CORE_OBJS   = $(patsubst %.c,%.o,$(sort $(wildcard src/core/*/*.c src/core/*/*/*.c)))
PG_OBJS     = $(patsubst %.c,%.o,$(sort $(wildcard src/pg/*.c)))
OBJS        = $(CORE_OBJS) $(PG_OBJS)

SQL_PARTS   = $(sort $(wildcard sql/extension/*.sql))
DATA_built  = sql/gaireport--$(EXTVERSION).sql
# The scripts of earlier versions, as they were released, and those from one version to the next; see sql/versions/README.md.
DATA        = $(filter-out %/gaireport--$(EXTVERSION).sql,$(sort $(wildcard sql/versions/gaireport--*.sql)))
EXTRA_CLEAN = build

# The program that loads files: its modules and the version in one file that Python runs.  Without Python there is none.
# Not PYTHON: PGXS has a variable of that name, which is empty where PostgreSQL was built without it.
LOAD_PYTHON = /usr/bin/python3
LOAD_PARTS  = $(sort $(wildcard src/load/*.py))
SCRIPTS_built := $(if $(shell $(LOAD_PYTHON) -c 'import zipapp; print(1)' 2>/dev/null),build/gai-load)

XML_CFLAGS := $(shell pkg-config --cflags libxml-2.0 2>/dev/null || xml2-config --cflags 2>/dev/null)
XML_LIBS   := $(shell pkg-config --libs libxml-2.0 2>/dev/null || xml2-config --libs 2>/dev/null)
ZIP_CFLAGS := $(shell pkg-config --cflags libzip 2>/dev/null)
ZIP_LIBS   := $(shell pkg-config --libs libzip 2>/dev/null || echo -lzip)

# Nothing is exported but what the server calls (pg_gaireport.h), and the library is hardened, even if the server is not.
# Of these options those that the compiler knows.
HARD_CFLAGS  = -fvisibility=hidden -fstack-protector-strong -fstack-clash-protection -fcf-protection -mbranch-protection=standard
HARD_LDFLAGS = -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack
SERVER_CC   := $(if $(filter command%,$(origin CC)),$(CC),$(or $(shell $(PG_CONFIG) --cc 2>/dev/null),cc))
known_flags  = $(shell for flag in $(1); do \
	echo 'int x;' | $(SERVER_CC) -Werror -fPIC -shared $$flag -x c -o /dev/null - 2>/dev/null && echo "$$flag"; done)
# Only with optimisation, and where the server's flags, of which CPPFLAGS are a part, do not say the same.
FORTIFY      = $(if $(filter -O1 -O2 -O3 -Os,$(CFLAGS)),$(if $(findstring _FORTIFY_SOURCE,$(CPPFLAGS) $(CFLAGS)),,-D_FORTIFY_SOURCE=2))

PG_CPPFLAGS = -DGAI_VERSION='"$(EXTVERSION)"' -Isrc/core $(XML_CFLAGS) $(ZIP_CFLAGS) $(FORTIFY)
PG_CFLAGS  := -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare -Wno-declaration-after-statement \
              $(call known_flags,$(HARD_CFLAGS))
SHLIB_LINK := $(XML_LIBS) $(ZIP_LIBS) $(call known_flags,$(HARD_LDFLAGS))

# Translations of messages.  PostgreSQL's own makefiles for them want a folder po/ and nls.mk here, hence these rules.
PO_FILES    = $(sort $(wildcard src/po/*.po))
MO_FILES    = $(patsubst src/po/%.po,build/po/%.mo,$(PO_FILES))
PO_SOURCES  = $(sort src/core/check/rule_catalogue.c src/core/read/file.c src/core/source/package/package.c \
                $(wildcard src/pg/*.c))
PO_KEYWORDS = gaipg_translate GAI_TRANSLATABLE errmsg errmsg_plural:1,2 errdetail errdetail_plural:1,2 \
              errhint errhint_plural:1,2 errcontext

REGRESS      = $(patsubst sql/%.sql,%,$(sort $(wildcard sql/[a-z]*.sql)))
REGRESS     := $(filter-out gaireport--%,$(REGRESS))
REGRESS_OPTS = --load-extension=gaireport --encoding=UTF8 --no-locale

PGXS := $(shell $(PG_CONFIG) --pgxs 2>/dev/null)
POSTGRES_H := $(wildcard $(addsuffix /postgres.h,$(shell $(PG_CONFIG) --includedir-server 2>/dev/null)))

ifneq ($(and $(wildcard $(PGXS)),$(POSTGRES_H)),)
include $(PGXS)

# PGXS knows nothing of headers, nor of objects left by a build for another PostgreSQL.
$(OBJS) $(OBJS:.o=.bc): $(wildcard src/*/*.h src/core/*/*.h src/core/*/*/*.h) build/for-postgresql-$(MAJORVERSION)

# Missing libraries are told before the compiler does, in words that help.
$(OBJS) $(OBJS:.o=.bc): | libraries
libraries:
	@printf '#include <libxml/parser.h>\n#include <zip.h>\n' | \
		$(CC) $(XML_CFLAGS) $(ZIP_CFLAGS) -fsyntax-only -x c - 2>/dev/null || { \
		echo "The header files of libxml2 or libzip are missing." >&2; \
		echo "Debian, Ubuntu: apt-get install libxml2-dev libzip-dev pkg-config" >&2; \
		echo "Fedora, RHEL:   dnf install libxml2-devel libzip-devel pkgconf" >&2; \
		exit 1; }

# The version is compiled in.
src/pg/module.o src/pg/module.bc: gaireport.control

build/for-postgresql-$(MAJORVERSION):
	@rm -f build/for-postgresql-*
	@mkdir -p build
	@touch $@

sql/gaireport--$(EXTVERSION).sql: $(SQL_PARTS)
	cat $^ > $@

build/gai-load: $(LOAD_PARTS) gaireport.control
	@rm -rf build/load
	@mkdir -p build/load
	cp $(LOAD_PARTS) build/load
	sed 's/@VERSION@/$(EXTVERSION)/' src/load/__main__.py > build/load/__main__.py
	$(LOAD_PYTHON) -m zipapp build/load -p $(LOAD_PYTHON) -o $@

# Where the server speaks languages and msgfmt is there to make a catalog; else all messages are English.
ifeq ($(and $(filter yes,$(enable_nls)),$(shell command -v $(or $(MSGFMT),msgfmt))),)
MO_FILES =
endif
MO_NAME = LC_MESSAGES/gaireport-$(MAJORVERSION).mo

all: $(MO_FILES)

build/po/%.mo: src/po/%.po
	@mkdir -p $(@D)
	$(or $(MSGFMT),msgfmt) -c -o $@ $<

install: install-messages
uninstall: uninstall-messages uninstall-program

install-messages: $(MO_FILES)
	$(foreach mo,$(MO_FILES),$(MKDIR_P) '$(DESTDIR)$(localedir)/$(basename $(notdir $(mo)))/LC_MESSAGES' && \
		$(INSTALL_DATA) $(mo) '$(DESTDIR)$(localedir)/$(basename $(notdir $(mo)))/$(MO_NAME)' &&) :

uninstall-messages:
	rm -f $(foreach po,$(PO_FILES),'$(DESTDIR)$(localedir)/$(basename $(notdir $(po)))/$(MO_NAME)')

# PGXS would look for it in a folder build/ of the programs.
uninstall-program:
	rm -f '$(DESTDIR)$(bindir)/gai-load'
else
# No server to build for: only the targets that can install one work.
all install uninstall installcheck:
	@echo "$(PG_CONFIG) leads to no PostgreSQL with its header files (postgres.h)." >&2
	@echo "Debian, Ubuntu: apt-get install postgresql-server-dev-all libxml2-dev libzip-dev pkg-config" >&2
	@echo "or name one:    make PG_CONFIG=/usr/lib/postgresql/15/bin/pg_config" >&2
	@exit 1
clean:
	rm -rf build
endif

# At a release: keeps the script of the version, which from then on never changes.
FROZEN = sql/versions/gaireport--$(EXTVERSION).sql
freeze: sql/gaireport--$(EXTVERSION).sql
	@if [ -e $(FROZEN) ] && ! cmp -s $< $(FROZEN); then \
		echo "version $(EXTVERSION) is released, and its script was another one: give the next version a number" >&2; exit 1; fi
	cp $< $(FROZEN)

# What the scripts of test/ need to know of this make.
WITH = PG_CONFIG='$(PG_CONFIG)'

.PHONY: libraries freeze demo demo-psql demo-stop test test-clients fuzz fuzz-coverage coverage unit pgtap regress one-stop test-tools test-versions test-upgrade test-packages test-locales dist lint test-asserts test-trials mutants oracle bench bench-instructions check-style docs-update update-po install-messages uninstall-messages uninstall-program help

demo:
	@$(WITH) test/demo.sh

demo-psql:
	@$(WITH) test/demo.sh psql

demo-stop:
	@$(WITH) test/demo.sh stop

clean: demo-stop

# PARTS="regress pgtap" runs only some parts; see test/run.sh.
test:
	@$(WITH) test/run.sh $(PARTS)

# Pages in a browser and a word processor (KEEP=folder keeps them and their pictures), the programs that gai-load calls, and
# the drivers of programs.
test-clients:
	@$(WITH) test/one.sh clients

# Coverage-guided fuzzing of the core, TIME seconds for each harness, JOBS at once; see test/fuzz/Makefile.
fuzz:
	@test/deps.sh fuzz
	@$(MAKE) -s -j$(or $(JOBS),1) -C test/fuzz guided

# The lines of the core that the inputs reach which were found so far.
fuzz-coverage:
	@test/deps.sh fuzz
	@$(MAKE) -s -C test/fuzz coverage

# How many lines of the core its tests reach; SUITES="unit generate fuzz" are folders of test/.
coverage:
	@test/coverage.sh $(SUITES)

# One test at a time, on a build that is kept: make unit T=t_number, make pgtap F=checks, make regress F=cells.
unit:
	@$(MAKE) -s -C test/unit $(if $(T),one T=$(T),check)

pgtap regress:
	@$(WITH) test/one.sh $@ $(F)

one-stop:
	@$(WITH) test/one.sh stop

clean: one-stop

# Whether this tree reads what REV read, for changes that must not change it.
REV ?= HEAD
oracle:
	@$(WITH) test/oracle.sh $(REV)

# SUITES="trixie sid" runs only some suites, PARTS only some parts of their tests; see test/versions.sh.
# Special cases of the reader that no test notices; CASES="is_adrift guess_row" tries only some.
mutants:
	@test/mutants.pl $(CASES)

test-versions:
	@PARTS='$(PARTS)' test/versions.sh $(SUITES)

# pg_upgrade, dump and replication from PostgreSQL 15 by way of 17 to 18; see test/upgrade.sh.
test-upgrade:
	@test/upgrade.sh

# SUITES="bookworm trixie sid", see test/packages.sh.
test-packages:
	@test/packages.sh $(SUITES)

# RUNS="euc_cn zh_CN tr_TR" does only some; see test/locales.sh.
test-locales:
	@$(WITH) test/locales.sh $(RUNS)

# The source as PGXN and packagers want it, in build/dist.
dist:
	@test/dist.sh

# TOOLS="cppcheck analyzer tidy" runs only some; see test/lint.sh.
lint:
	@$(WITH) test/deps.sh lint
	@$(WITH) test/lint.sh $(TOOLS)

# COUNT=60 KEEP=folder and more: see test/tools.sh.
test-tools:
	@test/tools.sh $(TABLE)

# RUNS="asserts overwrite" does only some runs, TESTS="numbers html" only some files of pgTAP; see test/asserts.sh.
test-asserts:
	@$(WITH) test/asserts.sh $(RUNS)

# PARTS="calls smith cancel clients memory allocations" runs only some; how long each lasts: see test/trials.sh.
test-trials:
	@PARTS='$(PARTS)' $(WITH) test/trials.sh

bench:
	@$(WITH) test/bench.sh

# Instructions of the core on files that do not change.  WRITE=1 writes them down, for the test that compares with them.
bench-instructions: all
	@$(WITH) test/instructions.sh $(if $(WRITE),write)

check-style:
	@test/style.sh

docs-update:
	@$(WITH) test/run.sh docs-update

# After messages were changed or added: brings them into src/po, where they are to be translated.
update-po:
	@mkdir -p build/po
	xgettext --from-code=UTF-8 --no-location --no-wrap -ctranslator --package-name=gaireport $(addprefix -k,$(PO_KEYWORDS)) \
		-o build/po/gaireport.pot $(PO_SOURCES)
	for po in $(PO_FILES); do msgmerge --quiet --no-wrap --no-fuzzy-matching --update --backup=none $$po build/po/gaireport.pot || exit 1; done

help:
	@echo "make                 build the extension for the PostgreSQL of PG_CONFIG"
	@echo "make install         install it there (as root or with sudo)"
	@echo "make installcheck    regression tests in a running server where it is installed"
	@echo "make demo            five real reports in a private PostgreSQL; demo-psql, demo-stop"
	@echo "make test            all tests in a private PostgreSQL; PARTS=\"regress pgtap\" for some"
	@echo "make unit T=t_number, make pgtap F=checks, make regress F=cells     one test, on a build that is kept"
	@echo "make oracle REV=...  whether 5,000 generated reports are read as by an earlier revision"
	@echo "make mutants         special cases of the reader switched off one by one: which ones no test notices"
	@echo "make test-versions   all tests on the PostgreSQLs of Debian trixie, sid and experimental (as root or with sudo)"
	@echo "make test-upgrade    pg_upgrade 15 to 17 to 18, dump, restore and replication between them (as root or with sudo)"
	@echo "make test-packages   Debian packages built, checked by lintian, installed and tested on bookworm, trixie and sid (likewise)"
	@echo "make test-locales    SQL tests in databases in EUC_CN, and on servers in Chinese and Turkish"
	@echo "make dist            gaireport-VERSION.zip for PGXN and .tar.gz, in build/dist"
	@echo "make lint            static analysis by cppcheck, gcc and clang-tidy"
	@echo "make test-asserts    SQL tests on a PostgreSQL 15 with assertions, under valgrind, with a pfree that overwrites"
	@echo "make test-trials     random values and queries, cancellation, 50 clients and kill -9, memory; PARTS=\"calls smith\" for some"
	@echo "make test-tools      pages through LibreOffice, pdftotext, w3m, pandoc and others; COUNT=60 KEEP=folder TABLE=file"
	@echo "make test-clients    pages in Chromium and LibreOffice, KEEP=folder; real converters of gai-load; drivers and ORMs"
	@echo "make fuzz            coverage-guided fuzzing, TIME=60 seconds for each harness, JOBS=2 at once, TARGETS=\"html text\""
	@echo "make fuzz-coverage   the lines of the core that its inputs reach, by folder"
	@echo "make coverage        how many lines of the core the unit tests and the generated reports reach"
	@echo "make freeze          at a release: keep the script of the version, see sql/versions/README.md"
	@echo "make bench           what the functions cost, against md5, libxml2, lxml and pandas"
	@echo "make bench-instructions  instructions of the core, counted by callgrind; WRITE=1 writes them down"
	@echo "make check-style     white space, line lengths, shell scripts"
	@echo "make update-po       bring new messages into src/po, to be translated there"
	@echo "make docs-update     write what the examples print into README.md and docs/"
	@echo "make clean           remove what was built; stops the demo"
