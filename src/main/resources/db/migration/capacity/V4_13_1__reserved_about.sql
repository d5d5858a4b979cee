-- What is promised about a request is part of that request's work, while the team has it to do; else it takes room itself.
-- about names a record of another room: no foreign key.
alter table capacity_reserved add column about varchar(40);
