using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Plan.Migrations;

[Migration("20261124_1430_check_projects_by_step")]
internal sealed class CheckProjectsByStep : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("sealed_decision", "plan_record", nullable: true);
        migrationBuilder.AddColumn<string>("decided", "plan_record", maxLength: 10, nullable: true);
        migrationBuilder.AddColumn<string>("step", "plan_record", maxLength: 20, nullable: true);
        migrationBuilder.AddColumn<string>("sealed_need", "plan_record", nullable: true);
    }
}
