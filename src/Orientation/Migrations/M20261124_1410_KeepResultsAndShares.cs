using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Orientation.Migrations;

[Migration("20261124_1410_keep_results_and_shares")]
internal sealed class KeepResultsAndShares : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("orientation_interest_results", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            mode = t.Column<string>(maxLength: 40),
            taken_on = t.Column<DateOnly>(),
            verdict = t.Column<string>(maxLength: 40),
            bands = t.Column<string>(maxLength: 60),
        }, constraints: t => t.PrimaryKey("pk_orientation_interest_results", x => x.id));
        migrationBuilder.CreateIndex("ix_orientation_interest_results_person_id", "orientation_interest_results", "person_id");

        migrationBuilder.CreateTable("orientation_shares", t => new
        {
            id = t.Column<string>(maxLength: 43),
            person_id = t.Column<Guid>(),
            sealed_for = t.Column<string>(nullable: true),
            sealed_secret = t.Column<string>(nullable: true),
            sealed_shown = t.Column<string>(nullable: true),
            ends_on = t.Column<DateOnly>(),
            created_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_orientation_shares", x => x.id));
        migrationBuilder.CreateIndex("ix_orientation_shares_person_id", "orientation_shares", "person_id");

        migrationBuilder.CreateTable("orientation_share_views", t => new
        {
            id = t.Column<Guid>(),
            share_id = t.Column<string>(maxLength: 43),
            person_id = t.Column<Guid>(),
            seen_at = t.Column<DateTime>(),
            browser = t.Column<string>(maxLength: 80),
        }, constraints: t => t.PrimaryKey("pk_orientation_share_views", x => x.id));
        migrationBuilder.CreateIndex("ix_orientation_share_views_share_id", "orientation_share_views", "share_id");
        migrationBuilder.CreateIndex("ix_orientation_share_views_person_id", "orientation_share_views", "person_id");
    }
}
