#!/bin/sh
# From the installed package, so that nothing of it is kept here.
exec cat "$(dirname "$0")/../../node_modules/jquery-ui-dist/jquery-ui.min.js"
