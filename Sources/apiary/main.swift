import Entrance

ApiaryCommand.main()
