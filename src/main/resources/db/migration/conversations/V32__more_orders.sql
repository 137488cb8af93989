-- A view keeps any order that a list can stand in.
alter table conversations.view drop constraint view_sort_check;
alter table conversations.view add constraint view_sort_check check (sort in
    ('newest', 'quietest', 'longest-wait', 'oldest', 'youngest', 'priority', 'highest-number', 'lowest-number'));
