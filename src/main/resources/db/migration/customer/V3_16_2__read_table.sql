-- Which table said so: its rules and its version stand beside. Until now rows may name rules of both in one version.
alter table customer_read add column table_id varchar(64) default 'factAccess' not null;
