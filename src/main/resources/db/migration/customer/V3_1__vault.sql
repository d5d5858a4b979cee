-- Each customer's key, wrapped by a master key that stands in the environment. Without the key, *_text is noise.
create table customer_key (
    customer_id bigint primary key,
    master varchar(40) not null,
    wrapped varchar not null,
    made_at timestamp with time zone not null
);

-- What lookups and fingerprints are keyed with; one for all, and the same for ever.
create table customer_lookup_key (
    id integer primary key check (id = 1),
    master varchar(40) not null,
    wrapped varchar not null,
    made_at timestamp with time zone not null
);

-- A customer's number is known before the row is written, because what is in the row is sealed under it.
create sequence customer_number start with 100001;

-- A source's own id of something may be a person's name: found by its lookup, shown from the sealed text.
alter table customer_interaction rename column external_id to external_lookup;
alter table customer_interaction add column external_text varchar;
