using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Plan.Migrations;

[Migration("20261124_1300_know_skills_by_code")]
internal sealed class KnowSkillsByCode : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("code", "plan_record", maxLength: 10, nullable: true);
        migrationBuilder.AddColumn<string>("level", "plan_record", maxLength: 10, nullable: true);
        migrationBuilder.AddColumn<bool>("is_liked", "plan_record", nullable: true);
    }
}
