using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Accounts.Migrations;

[Migration("20261123_1010_keep_addresses")]
internal sealed class KeepAddresses : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("accounts_addresses", t => new
        {
            person_id = t.Column<Guid>(),
            sealed_address = t.Column<string>(),
            digest = t.Column<string>(maxLength: 43),
            confirmed_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_addresses", x => x.person_id));
        migrationBuilder.CreateIndex("ix_accounts_addresses_digest", "accounts_addresses", "digest");

        migrationBuilder.CreateTable("accounts_mail_links", t => new
        {
            id = t.Column<string>(maxLength: 43),
            person_id = t.Column<Guid>(),
            purpose = t.Column<string>(maxLength: 40),
            sealed_address = t.Column<string>(nullable: true),
            expires_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_mail_links", x => x.id));
        migrationBuilder.CreateIndex("ix_accounts_mail_links_person_id", "accounts_mail_links", "person_id");

        migrationBuilder.CreateTable("accounts_lost_passwords", t => new
        {
            id = t.Column<Guid>(),
            sealed_who = t.Column<string>(),
        }, constraints: t => t.PrimaryKey("pk_accounts_lost_passwords", x => x.id));
    }
}
