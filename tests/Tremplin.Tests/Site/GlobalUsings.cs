global using TheHouse = Tremplin.Host.House;
