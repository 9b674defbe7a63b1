"""The same with Django: models of views that it does not manage; a report is written by a function of the server."""
import json
import os

import django
from django.conf import settings
from django.db import IntegrityError, connection, models
from django.db.models.expressions import RawSQL
from django.db.models.functions import Collate

# What somebody filled in; the other fields of the form say 0.
FILLED = {"applications.received.natural_person": "１２", "applications.received.total": "１２",
          "applications.carried_in.total": "无", "applications.granted.natural_person": "11",
          "applications.granted.total": "11", "applications.total.natural_person": "11", "applications.total.total": 11}

settings.configure(DATABASES={"default": {
    "ENGINE": "django.db.backends.postgresql", "NAME": os.environ["PGDATABASE"], "USER": os.environ.get("PGUSER", ""),
    # Django lists what is on the search path
    "OPTIONS": {"options": "-c search_path=public,gai_views"}}})
django.setup()


class ReportField(models.Field):
    """Its values are made and read by functions of the server."""

    def db_type(self, connection):
        return "gai_report"


class Checked(models.Model):
    id = models.TextField(primary_key=True)
    report = ReportField()

    class Meta:
        app_label = "reports"
        db_table = "checked"


class Fact(models.Model):
    """As manage.py inspectdb --include-views writes it, and one column as key: Django 3.2 takes no two."""
    report_key = models.TextField()
    cell = models.TextField(primary_key=True)
    value = models.DecimalField(max_digits=65535, decimal_places=65535)

    class Meta:
        app_label = "reports"
        managed = False
        db_table = "cells"


with connection.cursor() as cursor:
    cursor.execute("SELECT cell FROM gai_form(2021)")
    fields = {**{cell: "0" for (cell,) in cursor}, **FILLED}
print("fields", len(fields))

try:
    Checked.objects.create(id="x", report=RawSQL("gai_build(2021, %s::jsonb)", [json.dumps(fields)]))
except IntegrityError as error:
    said = error.__cause__.diag
    print("refused", said.sqlstate, said.constraint_name, said.column_name)
    print("detail", said.message_detail)
    print("hint", said.message_hint is not None)

with connection.cursor() as cursor:
    cursor.execute("SELECT rule, cells FROM gai_check(gai_build(2021, %s::jsonb))"
                   " WHERE severity = 'error' AND status = 'fail'", [json.dumps(fields)])
    for rule, cells in cursor:
        print("colour", rule, " ".join(cells))
    # Django finds the views and their columns; before 4.2 it does not ask for comments.
    for view in sorted(connection.introspection.get_table_list(cursor)):
        if view.type == "v" and view.name in ("cells", "reports"):
            cursor.execute("SELECT obj_description(%s::regclass)", [view.name])
            print("view", view.name, *cursor.fetchone())
    for column in connection.introspection.get_table_description(cursor, "cells"):
        if column.name == "value":
            cursor.execute("SELECT col_description(attrelid, attnum) FROM pg_attribute"
                           " WHERE attrelid = 'cells'::regclass AND attname = %s", [column.name])
            print("column", column.name, *cursor.fetchone())

for fact in Fact.objects.filter(value__gt=0).order_by("report_key", Collate("cell", "C"))[2:4]:
    print("fact", fact.report_key, fact.cell, fact.value)
