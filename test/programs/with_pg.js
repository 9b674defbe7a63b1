// A form's 200 fields are sent with node-postgres; what is refused, which cells to colour; views, and a page of facts.
const { Client } = require('pg');

// What somebody filled in; the other fields of the form say 0.
const filled = { 'applications.received.natural_person': '１２', 'applications.received.total': '１２',
	'applications.carried_in.total': '无', 'applications.granted.natural_person': '11',
	'applications.granted.total': '11', 'applications.total.natural_person': '11', 'applications.total.total': 11 };

(async () => {
	const client = new Client();
	await client.connect();
	const form = await client.query('SELECT cell FROM gai_form(2021)');
	const fields = { ...Object.fromEntries(form.rows.map(({ cell }) => [cell, '0'])), ...filled };
	console.log('fields', Object.keys(fields).length);
	try {
		await client.query("INSERT INTO checked VALUES ('x', gai_build(2021, $1::jsonb))", [fields]);
	} catch (error) {
		console.log('refused', error.code, error.constraint, error.column);
		console.log('detail', error.detail);
		console.log('hint', error.hint ? 'True' : 'False');
	}
	const findings = await client.query(
		"SELECT rule, cells FROM gai_check(gai_build(2021, $1::jsonb)) WHERE severity = 'error' AND status = 'fail'", [fields]);
	for (const { rule, cells } of findings.rows)
		console.log('colour', rule, cells.join(' '));
	const views = await client.query(
		`SELECT table_name, obj_description(('gai_views.' || table_name)::regclass) AS comment FROM information_schema.tables
		WHERE table_schema = 'gai_views' AND table_name IN ('cells', 'reports') ORDER BY table_name`);
	for (const { table_name, comment } of views.rows)
		console.log('view', table_name, comment);
	const columns = await client.query(`SELECT attname, col_description(attrelid, attnum) AS comment FROM pg_attribute
		WHERE attrelid = 'gai_views.cells'::regclass AND attname = 'value'`);
	for (const { attname, comment } of columns.rows)
		console.log('column', attname, comment);
	const facts = await client.query(
		`SELECT report_key, cell, value FROM gai_views.cells WHERE value > 0
		ORDER BY report_key, cell COLLATE "C" LIMIT $1 OFFSET $2`, [2, 2]);
	for (const { report_key, cell, value } of facts.rows)
		console.log('fact', report_key, cell, value);
	await client.end();
})();
