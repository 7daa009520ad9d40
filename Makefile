# SPDX-License-Identifier: GPL-3.0-or-later
# hiap: `make demo` and `make test` are all a user needs; `make help` lists the rest.

BUILD  ?= build
PREFIX ?= /usr/local
V      ?= 0
Q       = $(if $(filter 1,$(V)),,@)
say     = $(if $(filter 1,$(V)),,@printf '  %-6s %s\n' $(1) $(2))

# --- packages: NAME=DEBIAN_PACKAGE, NAME a pkg-config module or a program -------------------------
MODULES      = lua5.4=liblua5.4-dev sqlite3=libsqlite3-dev libpcre2-8=libpcre2-dev gsl=libgsl-dev \
               jansson=libjansson-dev expat=libexpat1-dev libzip=libzip-dev readline=libreadline-dev libseccomp=libseccomp-dev nettle=nettle-dev
TEST_MODULES = check=check xlsxwriter=libxlsxwriter-dev
PROGRAMS     = gcc=gcc pkg-config=pkg-config gnuplot=gnuplot-nox
TEST_PROGRAMS = sqlite3=sqlite3 node=nodejs npm=npm chromium=chromium luacheck=lua-check rsvg-convert=librsvg2-bin

# --- flags ------------------------------------------------------------------------------------------
modules  = $(foreach m,$(MODULES),$(firstword $(subst =, ,$(m))))
test_modules = $(foreach m,$(TEST_MODULES),$(firstword $(subst =, ,$(m))))
CC      ?= gcc
OPTIM   ?= -O2 -ftree-vectorize -D_FORTIFY_SOURCE=2
WARN     = -Wall -Wextra -Wno-missing-field-initializers -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla -Werror
HARDEN   = -fstack-protector-strong -fPIE
CFLAGS  += -std=c11 -D_GNU_SOURCE $(OPTIM) -g $(WARN) $(HARDEN) -ffp-contract=off -fno-math-errno -pthread
CPPFLAGS += -I. -I$(BUILD) -DHIAP_PREFIX='"$(PREFIX)"' -DHIAP_SOURCE='"$(CURDIR)"' $(shell pkg-config --cflags $(modules) 2>/dev/null)
LDFLAGS += -pie -Wl,-z,relro,-z,now -pthread $(SANITIZE)
LDLIBS  += $(shell pkg-config --libs $(modules) 2>/dev/null) -lm

# --- what there is to build -------------------------------------------------------------------------
core_src  = $(sort $(wildcard core/*/*.c core/*/*/*.c))
host_src  = $(filter-out lua/app/main.c,$(sort $(wildcard lua/*/*.c)))
unit_src  = $(sort $(wildcard tests/unit/*.c tests/unit/*/*.c))
embedded  = $(sort $(wildcard lua/prelude/*.lua core/store/schema/*.sql plots/theme/*)) \
            datasets/area_changes.csv
objects   = $(patsubst %.c,$(BUILD)/obj/%.o,$(1))
core_obj  = $(call objects,$(core_src))
host_obj  = $(call objects,$(host_src))
embed_obj = $(BUILD)/obj/embed.o
unit_obj  = $(call objects,$(unit_src))

.PHONY: all demo test unit script floors asan lint fuzz bench bless install clean packages test-packages help
.DELETE_ON_ERROR:
all: $(BUILD)/hiap

$(BUILD)/obj/%.o: %.c
	$(call say,CC,$<)
	@mkdir -p $(@D)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) $(SANITIZE) -MMD -MP -c $< -o $@

$(BUILD)/embed.c: lua/prelude/embed.awk Makefile $(embedded)
	$(call say,EMBED,$@)
	@mkdir -p $(@D)
	$(Q)awk -f lua/prelude/embed.awk $(embedded) > $@
$(embed_obj): $(BUILD)/embed.c
	@mkdir -p $(@D)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) $(SANITIZE) -c $< -o $@

$(BUILD)/hiap: $(call objects,lua/app/main.c) $(host_obj) $(core_obj) $(embed_obj)
	$(call say,LD,$@)
	$(Q)$(CC) $(LDFLAGS) $^ $(LDLIBS) -o $@
$(BUILD)/unit: $(unit_obj) $(host_obj) $(core_obj) $(embed_obj)
	$(call say,LD,$@)
	$(Q)$(CC) $(LDFLAGS) $^ $(LDLIBS) $(shell pkg-config --libs $(test_modules)) -o $@

-include $(patsubst %.o,%.d,$(call objects,lua/app/main.c) $(host_obj) $(core_obj) $(unit_obj))

# --- what it needs ------------------------------------------------------------------------------------
# Prints one apt line for whatever is missing, and runs it where root or sudo allows.
define need
	@missing=; \
	for m in $(1); do pkg-config --exists $${m%%=*} 2>/dev/null || missing="$$missing $${m#*=}"; done; \
	for p in $(2); do command -v $${p%%=*} >/dev/null 2>&1 || missing="$$missing $${p#*=}"; done; \
	[ -z "$$missing" ] && exit 0; \
	command="apt-get install -y --no-install-recommends$$missing"; \
	if [ "$$(id -u)" = 0 ]; then sudo=; elif sudo -n true 2>/dev/null; then sudo="sudo -n"; \
	else echo "missing packages; install them with:  sudo $$command" >&2; exit 1; fi; \
	echo "installing$$missing"; $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo $$command -qq >/dev/null
endef
packages:
	$(call need,$(MODULES),$(PROGRAMS))
test-packages:
	$(call need,$(MODULES) $(TEST_MODULES),$(PROGRAMS) $(TEST_PROGRAMS))

# A recipe that needs packages builds in a second make, which then finds them.
REMAKE = +$(Q)$(MAKE) --no-print-directory BUILD=$(BUILD)

# --- demo and tests --------------------------------------------------------------------------------------
demo: packages
	$(REMAKE) $(BUILD)/hiap
	$(Q)tests/demo.sh $(BUILD)

test: test-packages
	$(REMAKE) $(BUILD)/hiap $(BUILD)/unit
	$(Q)BUILD=$(BUILD) tests/all.sh

unit: $(BUILD)/unit
	$(Q)$(BUILD)/unit $(SUITES)
script: $(BUILD)/hiap
	$(Q)BUILD=$(BUILD) tests/script/run.sh $(CASES)
bless: $(BUILD)/hiap
	$(Q)BUILD=$(BUILD) tests/script/run.sh --bless $(CASES)
floors:
	$(Q)tests/floors.sh
asan:
	$(REMAKE) BUILD=$(BUILD)/asan CC=clang OPTIM='-O1 -fno-omit-frame-pointer' SANITIZE='-fsanitize=address,undefined -fno-sanitize-recover=undefined' $(BUILD)/asan/unit
	$(Q)CK_FORK=no ASAN_OPTIONS=allocator_may_return_null=1:detect_leaks=1 $(BUILD)/asan/unit
lint:
	$(Q)tests/lint.sh $(BUILD)
fuzz:
	$(Q)tests/fuzz/run.sh $(BUILD)
bench: $(BUILD)/hiap
	$(Q)tests/bench/run.sh $(BUILD)

install: $(BUILD)/hiap
	install -D -m 755 $(BUILD)/hiap $(DESTDIR)$(PREFIX)/bin/hiap
	mkdir -p $(DESTDIR)$(PREFIX)/share/hiap
	cp -R scripts datasets plots $(DESTDIR)$(PREFIX)/share/hiap/
clean:
	rm -rf $(BUILD)

help:
	@echo 'make demo     build, review the shipped synthetic region, and say where the page is'
	@echo 'make test     every test (unit, script, floors, documents, pages)'
	@echo 'make unit     Check suites (SUITES="csv expr" for some)   make script   golden cases (CASES=FILE)'
	@echo 'make bless    rewrite what golden cases expect, for review     make floors   includes point down'
	@echo 'make asan     unit tests under clang sanitizers   make lint   analysers   make fuzz   fuzzers'
	@echo 'make bench    speed beside other tools            make install PREFIX=/usr/local'
