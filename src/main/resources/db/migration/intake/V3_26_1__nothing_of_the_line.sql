-- Reasons of older versions repeated what stood where a kind or a system should have: where columns were swapped, an address.
update intake_import_reason
set why = 'What was wrong is not kept any more. Import the file with --again, and it is said once more.'
where why like '''%'' is not a declared kind of fact.%'
   or why like 'Nobody has this identifier of system ''%'
   or why like 'An identifier of system ''%';
