-- Events that came before the request they are about, until it comes: whose words they are, nobody knows yet, so they are sealed
-- under a key of their own that goes with them. Ids of the sender's are keyed hashes, as in intake_event.
create table intake_early (
    id varchar(40) primary key,
    source varchar(200) not null,
    event_lookup varchar(64) not null,
    request_lookup varchar(64) not null,
    type varchar(40) not null,
    happened_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    master varchar(40) not null,
    wrapped varchar not null,
    body_text varchar not null
);

create index intake_early_request on intake_early (source, request_lookup);
create index intake_early_received on intake_early (received_at);
