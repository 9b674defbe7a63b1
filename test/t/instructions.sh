#!/bin/bash
#
# No change makes the core slower, or faster, without being noticed: its instructions are those on record.
exec "$(dirname "$0")/../instructions.sh" compare
