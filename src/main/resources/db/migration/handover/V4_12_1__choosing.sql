-- Who chose the receiver: choosing oneself opens nothing to read. Which team's work it is: its lead chooses. And whose turn it
-- is to begin one, for a team or a person.
alter table handover_parcel add column chosen_by varchar(200);
update handover_parcel set chosen_by = (select t.opened_by from handover_transfer t where t.id = handover_parcel.transfer_id);
alter table handover_parcel alter column chosen_by set not null;

alter table handover_item add column team varchar(200);        -- empty where it is no team's

create table handover_turn (
    id integer not null primary key
);
insert into handover_turn (id) values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);
