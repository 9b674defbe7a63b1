// A form's 200 fields are sent with JDBC; what is refused, which cells to colour; views, and a page of facts.
import java.sql.*;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class WithJdbc {
	// What somebody filled in; the other fields of the form say 0.
	static final String FILLED = "\"applications.received.natural_person\": \"１２\", \"applications.received.total\": \"１２\","
		+ "\"applications.carried_in.total\": \"无\", \"applications.granted.natural_person\": \"11\","
		+ "\"applications.granted.total\": \"11\", \"applications.total.natural_person\": \"11\","
		+ "\"applications.total.total\": 11";

	public static void main(String[] args) throws SQLException {
		try (Connection connection = DriverManager.getConnection(args[0])) {
			// as a library for JSON would write them; what is given last counts
			StringBuilder fields = new StringBuilder("{");
			int count = 0;
			try (ResultSet row = connection.createStatement().executeQuery("SELECT cell FROM gai_form(2021)")) {
				for (; row.next(); count++)
					fields.append("\"" + row.getString(1) + "\": \"0\",");
			}
			fields.append(FILLED + "}");
			System.out.println("fields " + count);
			try (PreparedStatement insert = connection.prepareStatement(
					"INSERT INTO checked VALUES ('x', gai_build(2021, ?::jsonb))")) {
				insert.setString(1, fields.toString());
				insert.executeUpdate();
			} catch (PSQLException error) {
				ServerErrorMessage said = error.getServerErrorMessage();
				System.out.println("refused " + said.getSQLState() + " " + said.getConstraint() + " " + said.getColumn());
				System.out.println("detail " + said.getDetail());
				System.out.println("hint " + (said.getHint() != null ? "True" : "False"));
			}
			try (PreparedStatement check = connection.prepareStatement(
					"SELECT rule, cells FROM gai_check(gai_build(2021, ?::jsonb)) WHERE severity = 'error' AND status = 'fail'")) {
				check.setString(1, fields.toString());
				for (ResultSet row = check.executeQuery(); row.next();)
					System.out.println("colour " + row.getString(1) + " " + String.join(" ", (String[]) row.getArray(2).getArray()));
			}
			// what tools see: the driver's own list of tables, with their comments
			try (ResultSet row = connection.getMetaData().getTables(null, "gai_views", null, new String[] {"VIEW"})) {
				while (row.next())
					if (row.getString("TABLE_NAME").matches("cells|reports"))
						System.out.println("view " + row.getString("TABLE_NAME") + " " + row.getString("REMARKS"));
			}
			try (ResultSet row = connection.getMetaData().getColumns(null, "gai_views", "cells", "value")) {
				while (row.next())
					System.out.println("column " + row.getString("COLUMN_NAME") + " " + row.getString("REMARKS"));
			}
			try (PreparedStatement page = connection.prepareStatement("SELECT report_key, cell, value FROM gai_views.cells"
					+ " WHERE value > 0 ORDER BY report_key, cell COLLATE \"C\" LIMIT ? OFFSET ?")) {
				page.setInt(1, 2);
				page.setInt(2, 2);
				for (ResultSet row = page.executeQuery(); row.next();)
					System.out.println("fact " + row.getString(1) + " " + row.getString(2) + " " + row.getBigDecimal(3));
			}
		}
	}
}
