-- That somebody was told stays for a time (class recipient-notice), without what was said: told_at says since when, and
-- master, wrapped and content_text are empty then. Of two who are one or were, the message is about both.
alter table delivery_message add column other_id bigint;
alter table delivery_message add column told_at timestamp(6) with time zone;

drop index delivery_message_oldest;
create index delivery_message_untold on delivery_message (told_at, written_at);
create index delivery_message_about on delivery_message (customer_id);
create index delivery_message_about_other on delivery_message (other_id);
