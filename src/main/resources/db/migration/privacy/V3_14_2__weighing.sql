-- What the table eraseOrKeep said about each class of what is kept, when it was last asked for a request. Codes only; it
-- goes when the customer is erased.
create table privacy_weighing (
    request_id varchar(20) not null references privacy_request (id),
    record_class varchar(40) not null,
    keeps boolean not null,
    ground varchar(200) not null,
    reason varchar(400) not null,
    rule_id varchar(64) not null,
    rule_version integer not null,
    primary key (request_id, record_class)
);
