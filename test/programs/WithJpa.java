// The same with JPA (EclipseLink): a view is an entity with a key of two columns; a report is written by a native query.
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.persistence.*;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class WithJpa {
	// What somebody filled in; the other fields of the form say 0.
	static final String FILLED = "\"applications.received.natural_person\": \"１２\", \"applications.received.total\": \"１２\","
		+ "\"applications.carried_in.total\": \"无\", \"applications.granted.natural_person\": \"11\","
		+ "\"applications.granted.total\": \"11\", \"applications.total.natural_person\": \"11\","
		+ "\"applications.total.total\": 11";

	@Entity(name = "Fact")
	@Table(schema = "gai_views", name = "cells")
	@IdClass(FactKey.class)
	public static class Fact {
		@Id
		@Column(name = "report_key")
		String reportKey;
		@Id
		String cell;
		BigDecimal value;
	}

	public static class FactKey implements Serializable {
		public String reportKey;
		public String cell;

		@Override
		public boolean equals(Object other) {
			return other instanceof FactKey && reportKey.equals(((FactKey) other).reportKey)
				&& cell.equals(((FactKey) other).cell);
		}

		@Override
		public int hashCode() {
			return reportKey.hashCode() * 31 + cell.hashCode();
		}
	}

	// The driver's exception is somewhere below JPA's.
	static ServerErrorMessage saidBy(Throwable error) {
		while (!(error instanceof PSQLException))
			error = error.getCause();
		return ((PSQLException) error).getServerErrorMessage();
	}

	public static void main(String[] args) throws Exception {
		Map<String, String> where = new HashMap<>();
		where.put("javax.persistence.jdbc.url", args[0]);
		EntityManager entities = Persistence.createEntityManagerFactory("reports", where).createEntityManager();

		// as a library for JSON would write them; what is given last counts
		StringBuilder fields = new StringBuilder("{");
		List<?> form = entities.createNativeQuery("SELECT cell FROM gai_form(2021)").getResultList();
		for (Object cell : form)
			fields.append("\"" + cell + "\": \"0\",");
		fields.append(FILLED + "}");
		System.out.println("fields " + form.size());

		entities.getTransaction().begin();
		try {
			entities.createNativeQuery("INSERT INTO checked VALUES ('x', gai_build(2021, CAST(?1 AS jsonb)))")
				.setParameter(1, fields.toString()).executeUpdate();
		} catch (PersistenceException error) {
			ServerErrorMessage said = saidBy(error);
			System.out.println("refused " + said.getSQLState() + " " + said.getConstraint() + " " + said.getColumn());
			System.out.println("detail " + said.getDetail());
			System.out.println("hint " + (said.getHint() != null ? "True" : "False"));
		}
		entities.getTransaction().rollback();

		for (Object row : entities.createNativeQuery("SELECT rule, array_to_string(cells, ' ') FROM"
				+ " gai_check(gai_build(2021, CAST(?1 AS jsonb))) WHERE severity = 'error' AND status = 'fail'")
				.setParameter(1, fields.toString()).getResultList())
			System.out.println("colour " + ((Object[]) row)[0] + " " + ((Object[]) row)[1]);

		// JPA lists no tables; the connection below it does.
		entities.getTransaction().begin();
		Connection connection = entities.unwrap(Connection.class);
		try (ResultSet row = connection.getMetaData().getTables(null, "gai_views", null, new String[] {"VIEW"})) {
			while (row.next())
				if (row.getString("TABLE_NAME").matches("cells|reports"))
					System.out.println("view " + row.getString("TABLE_NAME") + " " + row.getString("REMARKS"));
		}
		try (ResultSet row = connection.getMetaData().getColumns(null, "gai_views", "cells", "value")) {
			while (row.next())
				System.out.println("column " + row.getString("COLUMN_NAME") + " " + row.getString("REMARKS"));
		}
		entities.getTransaction().commit();

		List<Fact> page = entities.createQuery("SELECT f FROM Fact f WHERE f.value > 0"
			+ " ORDER BY f.reportKey, f.cell", Fact.class).setFirstResult(2).setMaxResults(2).getResultList();
		for (Fact fact : page)
			System.out.println("fact " + fact.reportKey + " " + fact.cell + " " + fact.value);
	}
}
