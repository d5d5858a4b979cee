-- Who wrote an observation down: the id of a person who works here; null when a system sent it.
alter table customer_fact add column author varchar(200);
