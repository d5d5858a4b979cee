-- Whether the customer had to tell again what we knew; null when they did not say.
alter table request_record add column asked_again boolean;
