using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Accounts.Migrations;

[Migration("20261121_2300_create_people")]
internal sealed class CreatePeople : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("accounts_people", t => new
        {
            id = t.Column<Guid>(),
            pseudonym = t.Column<string>(maxLength: 60, nullable: true),
            created_at = t.Column<DateTime>(),
            seen_on = t.Column<DateOnly>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_people", x => x.id));
        migrationBuilder.CreateIndex("ix_accounts_people_seen_on", "accounts_people", "seen_on");

        migrationBuilder.CreateTable("accounts_sessions", t => new
        {
            id = t.Column<string>(maxLength: 43),
            person_id = t.Column<Guid>(),
            is_shared = t.Column<bool>(),
            created_at = t.Column<DateTime>(),
            seen_on = t.Column<DateOnly>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_sessions", x => x.id));
        migrationBuilder.CreateIndex("ix_accounts_sessions_person_id", "accounts_sessions", "person_id");
    }
}
