using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Accounts.Migrations;

[Migration("20261122_0600_draw_cards")]
internal sealed class DrawCards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("accounts_paper_cards", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            number = t.Column<string>(maxLength: 8),
            letters_digest = t.Column<string>(maxLength: 43),
            stub_digest = t.Column<string>(maxLength: 43),
            pin_hash = t.Column<string>(maxLength: 200),
            sealed_sheet = t.Column<string>(nullable: true),
            is_in_hand = t.Column<bool>(),
            wrong_pins = t.Column<int>(),
            created_at = t.Column<DateTime>(),
            used_at = t.Column<DateTime>(nullable: true),
        }, constraints: t => t.PrimaryKey("pk_accounts_paper_cards", x => x.id));
        migrationBuilder.CreateIndex("ix_accounts_paper_cards_number", "accounts_paper_cards", "number", unique: true);
        migrationBuilder.CreateIndex("ix_accounts_paper_cards_person_id_is_in_hand", "accounts_paper_cards", ["person_id", "is_in_hand"], unique: true);
    }
}
