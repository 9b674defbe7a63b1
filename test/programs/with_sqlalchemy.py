"""The same with SQLAlchemy: views are reflected with their comments; a report is made by a function of the server."""
from sqlalchemy import Column, MetaData, Table, Text, create_engine, func, inspect, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy.sql import cast
from sqlalchemy.types import UserDefinedType

# What somebody filled in; the other fields of the form say 0.
FILLED = {"applications.received.natural_person": "１２", "applications.received.total": "１２",
          "applications.carried_in.total": "无", "applications.granted.natural_person": "11",
          "applications.granted.total": "11", "applications.total.natural_person": "11", "applications.total.total": 11}


class GaiReport(UserDefinedType):
    """Its values are made and read by functions of the server; Python sees their text."""
    cache_ok = True

    def get_col_spec(self, **_):
        return "gai_report"


engine = create_engine("postgresql+psycopg2://")
Base = declarative_base()


class Checked(Base):
    __tablename__ = "checked"
    id = Column(Text, primary_key=True)
    report = Column(GaiReport, nullable=False)


# The columns come from the view; what identifies a row does not stand in a view, so the program says it.
cells = Table("cells", MetaData(), Column("report_key", Text, primary_key=True), Column("cell", Text, primary_key=True),
              schema="gai_views", autoload_with=engine)


class Fact(Base):
    __table__ = cells


with Session(engine) as session:
    form = func.gai_form(2021).table_valued("cell")
    fields = {**{cell: "0" for cell in session.scalars(select(form.c.cell))}, **FILLED}
    print("fields", len(fields))
    report = func.gai_build(2021, cast(fields, JSONB))
    try:
        session.add(Checked(id="x", report=report))
        session.commit()
    except IntegrityError as error:
        said = error.orig.diag
        print("refused", said.sqlstate, said.constraint_name, said.column_name)
        print("detail", said.message_detail)
        print("hint", said.message_hint is not None)
        session.rollback()

    finding = func.gai_check(report).table_valued("rule", "severity", "status", "cells")
    for rule, found in session.execute(select(finding.c.rule, finding.c.cells).where(
            finding.c.severity == "error", finding.c.status == "fail")):
        print("colour", rule, " ".join(found))

    catalogue = inspect(engine)
    for name in sorted(catalogue.get_view_names("gai_views")):
        if name in ("cells", "reports"):
            print("view", name, catalogue.get_table_comment(name, "gai_views")["text"])
    print("column", cells.c.value.name, cells.c.value.comment)

    page = select(Fact).where(Fact.value > 0).order_by(Fact.report_key, Fact.cell.collate("C")).limit(2).offset(2)
    for fact in session.scalars(page):
        print("fact", fact.report_key, fact.cell, fact.value)
