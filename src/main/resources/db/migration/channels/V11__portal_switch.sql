-- Whether customers may come in at all; they may until somebody decides otherwise.
create table channels.portal_switch (
    id integer primary key default 1 check (id = 1),
    open boolean not null
);

insert into channels.portal_switch (open) values (true);
