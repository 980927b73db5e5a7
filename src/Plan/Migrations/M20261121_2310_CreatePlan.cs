using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Plan.Migrations;

[Migration("20261121_2310_create_plan")]
internal sealed class CreatePlan : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("plan_actions", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            origin = t.Column<string>(maxLength: 200),
            sealed_text = t.Column<string>(),
            sealed_if_then = t.Column<string>(nullable: true),
            day = t.Column<DateOnly>(),
            time = t.Column<TimeOnly>(nullable: true),
            minutes = t.Column<int>(nullable: true),
            source = t.Column<string>(maxLength: 200, nullable: true),
            href = t.Column<string>(maxLength: 300, nullable: true),
            state = t.Column<string>(maxLength: 40),
            closed_on = t.Column<DateOnly>(nullable: true),
            drop_reason = t.Column<string>(maxLength: 200, nullable: true),
            moves = t.Column<int>(),
            created_at = t.Column<DateTime>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_plan_actions", x => x.id));
        migrationBuilder.CreateIndex("ix_plan_actions_person_id_origin", "plan_actions", ["person_id", "origin"], unique: true);

        migrationBuilder.CreateTable("plan_record", t => new
        {
            id = t.Column<Guid>(),
            person_id = t.Column<Guid>(),
            parent_id = t.Column<Guid>(nullable: true),
            kind = t.Column<string>(maxLength: 20),
            title = t.Column<string>(maxLength: 300),
            place = t.Column<string>(maxLength: 300, nullable: true),
            from_year = t.Column<string>(maxLength: 20, nullable: true),
            to_year = t.Column<string>(maxLength: 20, nullable: true),
            is_paid = t.Column<bool>(nullable: true),
            know_how = t.Column<string>(maxLength: 300, nullable: true),
            sealed_raw_words = t.Column<string>(nullable: true),
            official_words = t.Column<string>(maxLength: 300, nullable: true),
            proof_kind = t.Column<string>(maxLength: 20, nullable: true),
            sealed_witness = t.Column<string>(nullable: true),
            consent = t.Column<string>(maxLength: 20, nullable: true),
            others_words = t.Column<string>(maxLength: 300, nullable: true),
            sealed_note = t.Column<string>(nullable: true),
            sealed_title = t.Column<string>(nullable: true),
            result = t.Column<string>(maxLength: 300, nullable: true),
            created_at = t.Column<DateTime>(),
            changed_at = t.Column<DateTime>(),
            version = t.Column<int>(),
        }, constraints: t => t.PrimaryKey("pk_plan_record", x => x.id));
        migrationBuilder.CreateIndex("ix_plan_record_person_id", "plan_record", "person_id");
    }
}
