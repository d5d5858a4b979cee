-- Why, in somebody's words: sealed under the customer's key, and empty when the customer was erased.
alter table approval_record rename column reason to reason_text;
alter table approval_record alter column reason_text set data type varchar;
alter table approval_decision rename column rationale to rationale_text;
alter table approval_decision alter column rationale_text set data type varchar;
