using Microsoft.EntityFrameworkCore;

namespace Tremplin.Kernel.Data;

/// <summary>The schema of a live database as sorted sentences, so that two can be compared: the migrated one and the modelled one.</summary>
public static class SchemaShape
{
    const string Sqlite = """
        select m.name || '.' || c.name || ' ' || c.type || iif(c."notnull", ' not null', '') || iif(c.pk, ' pk', '') as "Value"
          from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name not like '%\_\_%' escape '\' and m.name not like 'sqlite%'
        union all select sql from sqlite_master where type = 'index' and sql is not null
        union all select 'fk ' || m.name || '(' || f."from" || ') -> ' || f."table" || ' ' || f.on_delete
          from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'
        """;

    const string Postgres = """
        select table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || character_maximum_length || ')', '') || case is_nullable when 'NO' then ' not null' else '' end as "Value"
          from information_schema.columns where table_schema = 'public' and table_name not like '%\_\_%'
        union all select indexdef from pg_indexes where schemaname = 'public' and tablename not like '%\_\_%'
        union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'public'::regnamespace and contype in ('f', 'c') and conrelid::regclass::text not like '%\_\_%'
        """;

    public static string[] Of(TremplinDb db) =>
        [.. db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? Sqlite : Postgres).AsEnumerable().Order(StringComparer.Ordinal)];
}
