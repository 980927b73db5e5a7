using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Plan.Migrations;

[Migration("20261122_0330_create_rhythm")]
internal sealed class CreateRhythm : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("plan_rhythms", t => new
        {
            person_id = t.Column<Guid>(),
            days = t.Column<string>(maxLength: 7),
            morning = t.Column<TimeOnly>(nullable: true),
            midday = t.Column<TimeOnly>(nullable: true),
            afternoon = t.Column<TimeOnly>(nullable: true),
            evening = t.Column<TimeOnly>(nullable: true),
            offers = t.Column<int>(),
            unsolicited = t.Column<int>(),
            network = t.Column<int>(),
            agency = t.Column<int>(),
            fairs = t.Column<int>(),
            reviewed_on = t.Column<DateOnly>(nullable: true),
            feed_hash = t.Column<string>(maxLength: 43, nullable: true),
            feeds = t.Column<int>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_plan_rhythms", x => x.person_id));
        migrationBuilder.CreateIndex("ix_plan_rhythms_feed_hash", "plan_rhythms", "feed_hash", unique: true);

        migrationBuilder.CreateTable("plan_breaks", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            sealed_kind = t.Column<string>(),
            first_day = t.Column<DateOnly>(),
            last_day = t.Column<DateOnly>(),
            created_at = t.Column<DateTime>(),
        }, constraints: t => t.PrimaryKey("pk_plan_breaks", x => x.id));
        migrationBuilder.CreateIndex("ix_plan_breaks_person_id_first_day", "plan_breaks", ["person_id", "first_day"], unique: true);

        migrationBuilder.CreateTable("plan_cards", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            sealed_if = t.Column<string>(),
            sealed_then = t.Column<string>(),
            created_at = t.Column<DateTime>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_plan_cards", x => x.id));
        migrationBuilder.CreateIndex("ix_plan_cards_person_id", "plan_cards", "person_id");

        migrationBuilder.AddColumn<DateTime>("moved_at", "plan_actions", nullable: true);
    }
}
