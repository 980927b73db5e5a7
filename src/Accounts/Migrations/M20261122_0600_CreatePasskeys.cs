using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Accounts.Migrations;

[Migration("20261122_0600_create_passkeys")]
internal sealed class CreatePasskeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("accounts_passkeys", t => new
        {
            id = t.Column<string>(maxLength: 1364),
            person_id = t.Column<Guid>(),
            device = t.Column<string>(maxLength: 80),
            public_key = t.Column<byte[]>(),
            sign_count = t.Column<long>(),
            is_backup_eligible = t.Column<bool>(),
            is_backed_up = t.Column<bool>(),
            created_at = t.Column<DateTime>(),
            used_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_accounts_passkeys", x => x.id));
        migrationBuilder.CreateIndex("ix_accounts_passkeys_person_id", "accounts_passkeys", "person_id");
    }
}
