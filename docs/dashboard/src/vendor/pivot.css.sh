#!/bin/sh
# From the installed package, so that nothing of it is kept here.
exec cat "$(dirname "$0")/../../node_modules/pivottable/dist/pivot.min.css"
