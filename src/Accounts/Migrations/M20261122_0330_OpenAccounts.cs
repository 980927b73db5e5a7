using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Accounts.Migrations;

[Migration("20261122_0330_open_accounts")]
internal sealed class OpenAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("sign_in_name", "accounts_people", maxLength: 60, nullable: true);
        migrationBuilder.AddColumn<string>("password_hash", "accounts_people", maxLength: 200, nullable: true);
        migrationBuilder.AddColumn<string>("roles", "accounts_people", maxLength: 200, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<DateOnly>("erase_on", "accounts_people", nullable: true);
        migrationBuilder.CreateIndex("ix_accounts_people_sign_in_name", "accounts_people", "sign_in_name", unique: true);

        migrationBuilder.AddColumn<string>("device", "accounts_sessions", maxLength: 80, nullable: true);

        migrationBuilder.CreateTable("accounts_looks", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            at = t.Column<DateTime>(),
            who = t.Column<string>(maxLength: 200),
            what = t.Column<string>(maxLength: 200),
        }, constraints: t => t.PrimaryKey("pk_accounts_looks", x => x.id));
        migrationBuilder.CreateIndex("ix_accounts_looks_person_id", "accounts_looks", "person_id");

        migrationBuilder.CreateTable("accounts_invitations", t => new
        {
            id = t.Column<string>(maxLength: 43),
            role = t.Column<string>(maxLength: 40),
            @for = t.Column<string>(maxLength: 60),
            by = t.Column<string>(maxLength: 60),
            created_at = t.Column<DateTime>(),
            used_at = t.Column<DateTime>(nullable: true),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_invitations", x => x.id));

        migrationBuilder.CreateTable("accounts_tries", t => new
        {
            id = t.Column<string>(maxLength: 43),
            tries = t.Column<int>(),
            since = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_tries", x => x.id));
    }
}
