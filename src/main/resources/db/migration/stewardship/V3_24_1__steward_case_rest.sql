-- How long a case was not to be answered: put off to a day, or resting while something was restricted. Of cases before this
-- column nobody knows; their rest counts as waiting.
alter table steward_case add column rested_seconds bigint default 0 not null;
