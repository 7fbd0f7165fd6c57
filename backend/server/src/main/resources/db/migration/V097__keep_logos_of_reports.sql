-- Logos of reports, each once by the hash of its bytes. A published version names its logo, which therefore stays for ever.
create table logo (
  sha256     text primary key check (sha256 = encode(sha256(bytes), 'hex')),
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width      integer not null check (width between 1 and 2000),
  height     integer not null check (height between 1 and 2000),
  bytes      bytea not null check (octet_length(bytes) between 1 and 262144),
  created_at timestamptz not null default now(),
  created_by uuid not null references account
);

create function refuse_logo_change() returns trigger language plpgsql as $$
begin
  raise exception 'logo is append-only';
end
$$;

create trigger logo_append_only before update or delete or truncate on logo
  for each statement execute function refuse_logo_change();

alter table report_layout
  add column logo text references logo,
  add column logo_alt text check (length(logo_alt) between 1 and 200),
  add constraint report_layout_logo_alt check ((logo is null) = (logo_alt is null));
