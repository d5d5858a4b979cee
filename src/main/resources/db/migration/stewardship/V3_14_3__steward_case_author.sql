-- Who of the people here wrote what made two look alike: they are not asked about it, and do not learn of it. User ids.
create table steward_case_author (
    case_id bigint not null references steward_case (id),
    author varchar(200) not null,
    primary key (case_id, author)
);
