using Microsoft.EntityFrameworkCore.Migrations;

namespace Tremplin.Accounts.Migrations;

[Migration("20261122_0320_count_days_in_any_zone")]
internal sealed class CountDaysInAnyZone : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("time_zone", "accounts_people", maxLength: 60, nullable: true);
}
