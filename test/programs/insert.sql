-- The statement of a program that sends a form's 200 fields as a string: zeros, and two relations that are broken.
SELECT format('INSERT INTO checked VALUES (%L, gai_build(2021, %L))', 'x', jsonb_object_agg(cell, 0) || '{
	"applications.received.natural_person": 12, "applications.received.total": 12,
	"applications.granted.natural_person": 11, "applications.granted.total": 11,
	"applications.total.natural_person": 11, "applications.total.total": 11}')
FROM gai_form(2021);
