-- Who of us wrote an interaction down; nobody for what a system sent.
alter table customer_interaction add column author varchar(200);
