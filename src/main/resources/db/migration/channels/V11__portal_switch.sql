-- Whether customers may come in at all; they may until somebody decides otherwise.
create table channels.portal_switch (
    only boolean primary key default true check (only),
    open boolean not null
);

insert into channels.portal_switch (open) values (true);
