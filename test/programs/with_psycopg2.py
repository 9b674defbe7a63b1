"""A form's 200 fields are sent with psycopg2; what is refused, which cells to colour; views, and a page of facts."""
import json
import psycopg2

# What somebody filled in; the other fields of the form say 0.
FILLED = {"applications.received.natural_person": "１２", "applications.received.total": "１２",
          "applications.carried_in.total": "无", "applications.granted.natural_person": "11",
          "applications.granted.total": "11", "applications.total.natural_person": "11", "applications.total.total": 11}

connection = psycopg2.connect("")
connection.autocommit = True
cursor = connection.cursor()
cursor.execute("SELECT cell FROM gai_form(2021)")
fields = {**{cell: "0" for (cell,) in cursor}, **FILLED}
print("fields", len(fields))

try:
    cursor.execute("INSERT INTO checked VALUES ('x', gai_build(2021, %s::jsonb))", [json.dumps(fields)])
except psycopg2.Error as error:
    said = error.diag
    print("refused", said.sqlstate, said.constraint_name, said.column_name)
    print("detail", said.message_detail)
    print("hint", said.message_hint is not None)

cursor.execute("SELECT rule, cells FROM gai_check(gai_build(2021, %s::jsonb))"
               " WHERE severity = 'error' AND status = 'fail'",
               [json.dumps(fields)])
for rule, cells in cursor:
    print("colour", rule, " ".join(cells))

cursor.execute("SELECT table_name, obj_description(('gai_views.' || table_name)::regclass)"
               " FROM information_schema.tables WHERE table_schema = 'gai_views'"
               " AND table_name IN ('cells', 'reports') ORDER BY table_name")
for name, comment in cursor:
    print("view", name, comment)
cursor.execute("SELECT attname, col_description(attrelid, attnum) FROM pg_attribute"
               " WHERE attrelid = 'gai_views.cells'::regclass AND attname = 'value'")
for name, comment in cursor:
    print("column", name, comment)

cursor.execute("SELECT report_key, cell, value FROM gai_views.cells WHERE value > 0"
               " ORDER BY report_key, cell COLLATE \"C\" LIMIT %s OFFSET %s", [2, 2])
for key, cell, value in cursor:
    print("fact", key, cell, value)
